/** The browser's own dialog: paper, or a PDF. */
export function printPage(): void {
  print();
}
