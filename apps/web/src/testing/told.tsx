import { useNoticeList } from '../state/notices.tsx';

/** What is told, with what can be done about it. */
export function Told() {
  return useNoticeList().map(({ id, text, action }) => (
    <p key={id}>
      {text}
      {action !== null && <button onClick={action.run}>{action.label}</button>}
    </p>
  ));
}
