/** Name of the file with the WebAssembly runtime, in the folder `models` of the built program. */
export const RUNTIME_FILE = 'ort-wasm-simd-threaded.wasm';
