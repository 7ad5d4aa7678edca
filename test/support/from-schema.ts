import fc from 'fast-check';

/** As much of JSON Schema as the API's own document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Values that the schema allows, as far as it can say. */
export const fromSchema = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { enum: values, anyOf, oneOf, const: only } = schema;
  if (only !== undefined) return fc.constant(only);
  if (values) return fc.constantFrom(...values);
  const choices = anyOf ?? oneOf;
  if (choices) return fc.oneof(...choices.map(fromSchema));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['object']);
  return fc.oneof(...types.map((type) => ofType(type, schema)));
};

const ofType = (type: string, schema: JsonSchema): fc.Arbitrary<unknown> => {
  switch (type) {
    case 'string':
      return ofString(schema);
    case 'integer':
      return fc.integer({ min: Math.max(least(schema), -1000), max: Math.min(schema.maximum ?? 1000, 5_000_000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fromSchema(schema.items ?? { type: 'string' }), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    default: {
      const parts = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, fromSchema(part)] as const);
      return fc.record(Object.fromEntries(parts), { requiredKeys: [...(schema.required ?? [])] });
    }
  }
};

const least = ({ minimum, exclusiveMinimum }: JsonSchema): number =>
  minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);

const ofString = ({ pattern, format, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(40, minLength)) });
};

/** A value with something done to it that a schema may well not allow. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> => {
  const junk = fc.oneof(
    fc.constantFrom(null, true, 0, -1, 1e308, '', ' ', '\u0000', '💥', [], {}, [[[]]], '__proto__', '%', "'; --"),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.jsonValue(),
  );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return junk;
  const names = Object.keys(value);
  const changed = fc
    .tuple(fc.constantFrom(...(names.length > 0 ? names : ['x'])), junk)
    .map(([name, other]) => ({ ...value, [name]: other }));
  const less = fc
    .constantFrom(...(names.length > 0 ? names : ['x']))
    .map((name) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)));
  const more = fc.tuple(fc.string({ minLength: 1 }), junk).map(([name, other]) => ({ ...value, [name]: other }));
  return fc.oneof(junk, changed, less, more);
};
