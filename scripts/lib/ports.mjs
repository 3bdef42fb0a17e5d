import { connect, createServer } from 'node:net';

/** The port of an address, the scheme's own when it names none. */
export function portOf(address) {
  const { port, protocol } = new URL(address);
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** Whether something could listen on the port now. */
export function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', error =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** Whether something accepts connections there. */
export function answers(host, port) {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: 5000 });
    const done = result => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', () => done(true));
    socket.on('timeout', () => done(false));
    socket.on('error', () => done(false));
  });
}
