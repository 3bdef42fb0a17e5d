import { createReadStream, existsSync } from 'node:fs';
import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { BenchPortal } from '../lib/portal';
import { PageName } from './bundle';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const API = '/api/releases/v1';

function document(page: PageName): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${page}.css"></head><body><div id="root"></div><script type="module" src="/${page}.js"></script></body></html>`;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

/** Serves the pages, each under its name, and the API of a portal to them. */
export async function serve(options: {
  folder: string;
  portal: Pick<BenchPortal, 'get' | 'post'>;
  /** What other calendars show, as JSON. */
  events: unknown;
  port?: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const { folder, portal, events } = options;
  const server = createServer(async (request, response) => {
    const { pathname, search, searchParams } = new URL(
      request.url ?? '/',
      'http://localhost',
    );
    const send = (status: number, type: string, text: string) =>
      response.writeHead(status, { 'content-type': type }).end(text);
    try {
      const file = join(folder, pathname);
      if (pathname.startsWith(API)) {
        const path = `${pathname.slice(API.length)}${search}`;
        const answer =
          request.method === 'POST'
            ? await portal.post(path, await bodyOf(request))
            : await portal.get(path);
        send(200, 'application/json', JSON.stringify(answer));
      } else if (pathname === '/events.json') {
        send(200, 'application/json', JSON.stringify(events));
      } else if (extname(pathname) && existsSync(file)) {
        response.writeHead(200, {
          'content-type':
            TYPES[extname(pathname)] ?? 'application/octet-stream',
        });
        createReadStream(file).pipe(response);
      } else if (pathname.startsWith('/api/')) {
        send(200, 'application/json', '{"items":[],"result":[],"pageInfo":{}}');
      } else {
        const page = searchParams.get('page') as PageName | null;
        send(200, 'text/html', document(page ?? 'timeline'));
      }
    } catch (error) {
      send(500, 'text/plain', String(error));
    }
  });
  await new Promise<void>(resolve => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
