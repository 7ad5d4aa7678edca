/**
 * A variable that the deployment sets.
 *
 * @throws at start-up when it is missing, so that a wrong deployment shows at once
 */
export const requiredVariable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
};

/**
 * A variable that the deployment may set to one of these values; the first when it does not.
 *
 * @throws at start-up for any other value
 */
export const variableAmong = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
  const value = process.env[name] || values[0];
  const known = values.find((one) => one === value);
  if (!known) throw new Error(`environment variable ${name} is "${value}"; it must be one of ${values.join(', ')}`);
  return known;
};
