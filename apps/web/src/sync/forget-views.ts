import { clearShelf } from '../browser/shelf-writing.ts';
import { viewName } from './kept-game.ts';

/** A view that breaks the page would break it again and again. What is unsent stays. */
export function forgetViews(): void {
  clearShelf(viewName(''));
}
