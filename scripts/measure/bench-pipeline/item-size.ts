/**
 * Bytes of an attribute value as DynamoDB counts them: UTF-8 of strings, binaries as they are, about a byte for two digits of a number, three
 * bytes for a list or map and one for each of its elements.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const valueSize = (value: unknown): number => {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberSize(value);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueSize(one), 0);
  if (typeof value === 'object') {
    const defined = Object.entries(value).filter(([, one]) => one !== undefined);
    return 3 + defined.reduce((sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + valueSize(one), 0);
  }
  return 0;
};

/** Bytes of an item: its attributes' names and values. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + attributeSize(name, value), 0);

export const attributeSize = (name: string, value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(name) + valueSize(value);

const numberSize = (value: number): number => {
  const digits = value
    .toPrecision(17)
    .replace(/e.*$|[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;
  const exact = String(Math.abs(value))
    .replace(/e.*$|[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(Math.min(digits, exact) / 2) + 1 + (value < 0 ? 1 : 0);
};
