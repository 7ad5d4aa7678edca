import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';

/** One number, large, with what it counts. */
export const Figure = ({
  n,
  label,
  note = null,
  tone = '',
  icon,
}: {
  n: number | string;
  label: string;
  note?: string | null;
  tone?: string;
  icon?: 'warn';
}) => (
  <li class={`figure-tile ${tone}`}>
    <b>
      {tone !== '' && icon && <Icon name={icon} />}
      {typeof n === 'number' ? n.toLocaleString('en') : n}
    </b>
    <span>{label}</span>
    {note && <span class="quiet">{note}</span>}
  </li>
);

/** A part of the overview, under its own heading. */
export const Panel = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card">
    <h2>{title}</h2>
    {children}
  </section>
);

interface BarRow {
  readonly label: string;
  readonly n: number;
  readonly family?: string;
  readonly fill?: string;
}

/** A table whose figures are drawn as bars, too. */
export const Bars = ({ rows }: { rows: readonly BarRow[] }) => {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <table class="bars">
      <tbody>
        {rows.map(({ label, n, family, fill }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="bar-cell" aria-hidden="true">
              {n > 0 && (
                <span
                  class={`bar-fill ${family ? `family-${family}` : ''} ${fill ? `fill-${fill}` : ''}`}
                  style={{ width: `${(n / most) * 100}%` }}
                />
              )}
            </td>
            <td class="bar-n">{n.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Numbers by the hour, drawn as columns. */
export const Columns = ({ hours }: { hours: readonly { hour: number; n: number }[] }) => {
  const most = Math.max(1, ...hours.map(({ n }) => n));
  return (
    <ol class="columns">
      {hours.map(({ hour, n }) => (
        <li key={hour}>
          <span class="column-n">{n || ''}</span>
          <span class="column-fill" style={{ height: `${(n / most) * 100}%` }} aria-hidden="true" />
          <span class="column-hour">
            {String(hour).padStart(2, '0')}
            <span class="sr-only"> o'clock: {n} decided</span>
          </span>
        </li>
      ))}
    </ol>
  );
};
