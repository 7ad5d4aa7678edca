const tearDown = async (): Promise<void> => globalThis.testDynamo?.stop();

export default tearDown;
