/** What a page object has the page itself do: each of these is sent there as it stands, and sees nothing else of this file. */

export function keepTexts(selector: string): string[] {
  const texts: string[] = [];
  new MutationObserver(() => {
    for (const notice of document.querySelectorAll(selector)) texts.push(notice.textContent);
  }).observe(document, { childList: true, subtree: true });
  return texts;
}

/** Every piece of text, whatever an animation makes of its layout at this instant. */
export function textsOf(parts: (SVGElement | HTMLElement)[]): string[] {
  return parts.map((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const pieces: string[] = [];
    while (walker.nextNode() !== null) pieces.push(walker.currentNode.textContent?.trim() ?? '');
    return pieces.filter((piece) => piece !== '').join(' ');
  });
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half a pixel is nobody's. */
export function boxOf(thing: SVGElement | HTMLElement): Box {
  const { left, right, top, bottom } = thing.getBoundingClientRect();
  return { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 };
}

export function boxesOf(things: (SVGElement | HTMLElement)[]): Box[] {
  return things.map((thing) => {
    const { left, right, top, bottom } = thing.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** the words beside the name, or why nobody can read them. */
export function readableWords(place: SVGElement | HTMLElement): string {
  const words = place.querySelector('small');
  if (words === null) return 'no words at all';
  const text = words.textContent.trim();
  if (text === '') return '';
  const written = document.createRange();
  written.selectNodeContents(words);
  const inside = words.getBoundingClientRect();
  const needed = written.getBoundingClientRect();
  if (inside.width < needed.width - 1 || inside.height < needed.height - 3) return `${text} (cut)`;
  if (needed.height < 10 || !words.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return `${text} (not shown)`;
  return text;
}

/** What is written on the card goes too. */
export function putUpAlone(card: SVGElement | HTMLElement): void {
  card.style.cssText = 'position: fixed; inset: 12px auto auto 12px; z-index: 9';
  for (const part of card.querySelectorAll<HTMLElement>('*')) part.style.fontSize = '0';
}

export function putBack(card: SVGElement | HTMLElement): void {
  card.style.cssText = '';
  for (const part of card.querySelectorAll<HTMLElement>('*')) part.style.fontSize = '';
}
