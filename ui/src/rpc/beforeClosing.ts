/** What is still to be written when the practice is about to close: asked first, and waited for. */
const writers = new Set<() => Promise<unknown>>();

/** A practice must close when it is told to, whatever does not answer. */
const patience = 2_000;

/** Until the answer is called. */
export function beforeClosing(write: () => Promise<unknown>): () => void {
  writers.add(write);
  return () => {
    writers.delete(write);
  };
}

export async function allWritten(): Promise<void> {
  const written = Promise.allSettled([...writers].map((write) => write()));
  await Promise.race([written, new Promise((enough) => setTimeout(enough, patience))]);
}
