import { spawn } from 'node:child_process';

/** What a command line printed on stdout. Its stderr goes to ours. Rejects when the command cannot be started. */
export const runTool = (
  command: string,
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input?: string },
): Promise<{ readonly code: number | null; readonly stdout: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(chunks).toString('utf8') }));
    // A command that ends early closes its stdin; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

/** The objects of a text with one JSON object a line. */
export const jsonLines = <Row>(text: string): readonly Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
