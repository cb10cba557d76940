import { menu } from '../../messages/en/menu.ts';
import { type PlainKey, t, teach } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { ShortcutsChoice } from './shortcuts-choice.tsx';
import './menu.css';

teach(menu);

/** The keys as they are printed, and what they do. */
const groups: readonly { readonly title: PlainKey; readonly keys: readonly (readonly [string, PlainKey])[] }[] = [
  {
    title: 'keys.hand',
    keys: [
      ['0–9', 'keys.digits'],
      ['← → ↑ ↓', 'keys.arrows'],
      ['Home, End', 'keys.ends'],
      ['Enter', 'keys.enter'],
    ],
  },
  {
    title: 'keys.round',
    keys: [
      ['R', 'keys.reveal'],
      ['A', 'keys.again'],
      ['N', 'keys.next'],
      ['T', 'keys.timer'],
      ['/', 'keys.add'],
    ],
  },
  {
    title: 'keys.people',
    keys: [
      ['← → ↑ ↓', 'keys.seats'],
      ['Home, End', 'keys.seatEnds'],
    ],
  },
  {
    title: 'keys.stories',
    keys: [
      ['Alt + ↑ ↓', 'keys.move'],
      ['Ctrl + Enter', 'keys.save'],
    ],
  },
  {
    title: 'keys.past',
    keys: [
      ['P', 'keys.play'],
      ['← →', 'keys.step'],
      ['Page Up, Page Down', 'keys.leap'],
      ['Home, End', 'keys.eitherEnd'],
    ],
  },
  {
    title: 'keys.everywhere',
    keys: [
      ['?', 'keys.help'],
      ['Esc', 'keys.escape'],
    ],
  },
];

/** Everything that a keyboard can do. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={t('menu.keys')} onClose={onClose}>
      <div className="keys">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="menu-note">{t('keys.note')}</p>
        <ShortcutsChoice />
      </div>
    </Sheet>
  );
}
