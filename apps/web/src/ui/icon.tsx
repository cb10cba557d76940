/** Strokes on a 24 x 24 grid; always beside words or inside a named button. */
const paths = {
  check: 'M5 12.5 10 17.5 19 7',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  pencil: 'M4 20h4L19 9l-4-4L4 16v4zM13.500 6.500l4 4',
  plus: 'M12 5v14M5 12h14',
  stories: 'M5 6h14M5 12h14M5 18h9',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.500-3.600 3-5.500 6.500-5.500s6 1.900 6.500 5.500M16 4.300a3.500 3.500 0 0 1 0 6.400M18.500 15c1.700.900 2.700 2.500 3 5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  clock: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
} as const;

export function Icon({ name }: { readonly name: keyof typeof paths }) {
  const dots = name === 'menu';
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" data-dots={dots || undefined}>
      <path d={paths[name]} />
    </svg>
  );
}
