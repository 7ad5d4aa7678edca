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
