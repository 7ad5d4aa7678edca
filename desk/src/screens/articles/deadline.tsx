import { clock, spanOf } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';

const soonMilliseconds = 2 * 3_600_000;

/** How long it is to a deadline, or since; it stands out when it is near. */
export const Deadline = ({ at }: { at: string }) => {
  const left = Date.parse(at) - clock.value;
  const tone = left < 0 ? 'late' : left < soonMilliseconds ? 'soon' : '';
  return (
    <span class={`deadline ${tone}`}>
      <Icon name="clock" />
      {left < 0 ? `deadline passed ${spanOf(-left)} ago` : `deadline in ${spanOf(left)}`}
    </span>
  );
};
