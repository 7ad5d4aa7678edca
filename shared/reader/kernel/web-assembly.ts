/** What is used of WebAssembly; the language's own types do not have it. */
interface WebAssemblyPlatform {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, (...parameters: number[]) => void>> };
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean;
}

declare const WebAssembly: WebAssemblyPlatform;

/** The platform's WebAssembly, if it has it. */
export const webAssembly: WebAssemblyPlatform | undefined =
  typeof WebAssembly === 'undefined' ? undefined : WebAssembly;
