import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * What most shared-state servers are: a bare Socket.IO relay. It validates nothing and stores nothing; each event is emitted to
 * its room by itself, then acknowledged. The yardstick of the benchmark, on the same library in the same version.
 */
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth['gameId']);
  void socket.join(room);
  socket.on('message', (vote: unknown, acknowledge: (answer: object) => void) => {
    io.to(room).emit('message', vote);
    acknowledge({ status: 'ok' });
  });
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  process.stdout.write(`ready on http://127.0.0.1:${address.port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
