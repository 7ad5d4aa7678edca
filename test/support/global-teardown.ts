const tearDown = async (): Promise<void> => globalThis.testDynamo?.stop();

// biome-ignore lint/style/noDefaultExport: jest asks for it
export default tearDown;
