import { clock, spanOf } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';

/** A deadline is near when less than this is left. */
const soonMilliseconds = 2 * 3_600_000;

/** How long it is to a deadline, or since; it stands out when it is near. */
export const Deadline = ({ at }: { at: string }) => {
  const left = Date.parse(at) - clock.value;
  return (
    <span class={`deadline ${nearness(left)}`}>
      <Icon name="clock" />
      {left < 0 ? `deadline passed ${spanOf(-left)} ago` : `deadline in ${spanOf(left)}`}
    </span>
  );
};

/** The CSS class that makes a deadline stand out. */
const nearness = (left: number): string => {
  if (left < 0) return 'late';
  return left < soonMilliseconds ? 'soon' : '';
};
