/**
 * A package as Node itself loads it. The reader of PDF is an ES module that its own package imports at run time, which
 * the test runner's module system cannot follow. `Uint8Array` is one of the few globals that a test shares with the
 * runner's own realm, and so its constructor is a way to Node's own module loader.
 */
export const nativeRequire = (name: string): unknown => {
  const inNodesRealm = Uint8Array.constructor as FunctionConstructor;
  const nodeProcess: NodeJS.Process = inNodesRealm('return process')();
  return nodeProcess.getBuiltinModule('node:module').createRequire(`${process.cwd()}/package.json`)(name);
};
