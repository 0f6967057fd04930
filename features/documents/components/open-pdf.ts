import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ScanSource } from './scan-source'

// Emitted as files of their own: the worker's address must be one of this site (`worker-src 'self'`), and the policy
// of its answer is its own (next.config.js).
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href
const openJpeg = new URL('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js', import.meta.url).href

/** Only the parts that a page needs are read, whether the file lies on the server or on this computer. */
class Parts extends PDFDataRangeTransport {
  constructor(
    private readonly source: ScanSource,
    private readonly fail: (reason: unknown) => void,
  ) {
    super(source.bytes, null)
  }

  override requestDataRange(begin: number, end: number): void {
    this.source.read(begin, end).then((part) => this.onDataRange(begin, part), this.fail)
  }
}

export type OpenedPdf = { document: PDFDocumentProxy; close: () => void }

/**
 * Opens a PDF for being looked at. Nothing in it runs: no scripts, no forms, no code made of its typefaces; and no
 * WebAssembly, which the policy of the staff's pages does not allow.
 */
export async function openPdf(source: ScanSource): Promise<OpenedPdf> {
  let fail: (reason: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const task = getDocument({
    range: new Parts(source, (reason) => fail(reason)),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    // Its one file is what the worker loads for JPEG 2000; behind the # the address stays the file's own.
    wasmUrl: `${openJpeg}#/`,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  })
  const close = () => void task.destroy()
  try {
    const document = await Promise.race([task.promise, failed])
    failed.catch(close)
    return { document, close }
  } catch (error) {
    close()
    throw error
  }
}
