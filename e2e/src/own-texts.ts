/** A title without its key. */
export const ownTexts = (titles: (SVGElement | HTMLElement)[]): string[] =>
  titles.map((title) =>
    [...title.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
  );
