import { announcement } from '../ui/announce.ts';

/** What a screen reader is to say next. */
export const Announcer = () => {
  const { text, urgent } = announcement.value;
  return (
    <div class="sr-only">
      <p aria-live="polite">{urgent ? '' : text}</p>
      <p aria-live="assertive">{urgent ? text : ''}</p>
    </div>
  );
};
