import { Visitor } from './Portal';

const PAGE = 500;

/** Streams the whole catalog, and says in how many milliseconds. */
export async function streamCatalog(visitor: Visitor): Promise<number> {
  const { catalog, token } = visitor;
  const began = performance.now();
  let entities = 0;
  for await (const page of catalog.streamEntities(
    { pageSize: PAGE },
    { token },
  )) {
    entities += page.length;
  }
  if (entities === 0) {
    throw new Error('The catalog is empty.');
  }
  return performance.now() - began;
}
