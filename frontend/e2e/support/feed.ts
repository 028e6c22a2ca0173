import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** A calendar of another program, with nothing in it, that can be taken away and brought back. */
export class Feed {
  /** What it answers from now on. */
  status = 200;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Feed> {
    const server = createServer();
    const feed = new Feed(server);
    server.on('request', (_, answer) => {
      answer.writeHead(feed.status, { 'Content-Type': 'text/calendar' });
      answer.end(feed.status === 200 ? 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//e2e//EN\r\nEND:VCALENDAR\r\n' : '');
    });
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
    return feed;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/private.ics`;
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }
}
