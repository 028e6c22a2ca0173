import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carrying, TicketedSocket } from './socket';

class FakeLine {
  readonly sent: string[] = [];
  closed = false;
  onopen: ((event: unknown) => void) | null = null;
  onmessage: ((event: unknown) => void) | null = null;
  onclose: ((event: unknown) => void) | null = null;

  constructor(readonly protocols: string[]) {}

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }
}

describe('a ticketed socket', () => {
  let lines: FakeLine[];
  let ticket: string | null;
  let refreshes: boolean[];
  let heard: unknown[];
  let opened: number;
  let socket: TicketedSocket<unknown, { type: string }>;

  beforeEach(() => {
    vi.useFakeTimers();
    lines = [];
    ticket = 'ticket';
    refreshes = [];
    heard = [];
    opened = 0;
    const ports = {
      ticket: () => Promise.resolve(ticket),
      refresh: () => Promise.resolve(refreshes.shift() ?? false),
      dial: (_path: string, protocols: string[]) => {
        lines.push(new FakeLine(protocols));
        return lines.at(-1) as unknown as WebSocket;
      },
    };
    const ear = { opened: () => void opened++, heard: (frame: unknown) => void heard.push(frame) };
    socket = new TicketedSocket('/api/sockets/chat', ports, ear);
    socket.open();
  });
  afterEach(() => {
    socket.close();
    vi.useRealTimers();
  });

  const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

  async function up(): Promise<FakeLine> {
    await settle();
    const line = lines.at(-1) as FakeLine;
    line.onopen?.({});
    return line;
  }

  async function drop(code: number): Promise<void> {
    lines.at(-1)?.onclose?.({ code });
    await settle();
  }

  it('carries its ticket in a sub-protocol, never in the address', async () => {
    const line = await up();
    expect(line.protocols).toEqual(carrying('ticket'));
    expect(line.protocols[1]).toBe('quarkus-http-upgrade%23Authorization%23Bearer%20ticket');
  });

  it('says whether a frame went out', async () => {
    expect(socket.send({ type: 'typing' })).toBe(false);
    const line = await up();
    expect(socket.send({ type: 'typing' })).toBe(true);
    expect(line.sent).toEqual(['{"type":"typing"}']);
  });

  it('comes back after a break, later and later', async () => {
    await up();
    await drop(1012);
    expect(socket.state()).toBe('broken');
    await settle(600);
    expect(lines).toHaveLength(2);
    await drop(1006);
    await settle(400);
    expect(lines).toHaveLength(2);
    await settle(700);
    expect(lines).toHaveLength(3);
  });

  it('comes back at once when the network does', async () => {
    await up();
    dispatchEvent(new Event('offline'));
    expect(socket.state()).toBe('broken');
    dispatchEvent(new Event('online'));
    await up();
    expect(socket.state()).toBe('open');
    expect(opened).toBe(2);
  });

  it('hears nothing more from a line that it has let go', async () => {
    const old = await up();
    socket.redial();
    await up();
    old.onmessage?.({ data: '{"type":"late"}' });
    expect(heard).toEqual([]);
  });

  it('refreshes the session once when it is closed with 4401, and goes on', async () => {
    refreshes = [true];
    await up();
    await drop(4401);
    await up();
    expect(socket.state()).toBe('open');
  });

  it('is over when the session is', async () => {
    refreshes = [true];
    await up();
    await drop(4401);
    await up();
    await drop(4401);
    expect(socket.state()).toBe('over');
  });

  it('is over when nobody is signed in', async () => {
    ticket = null;
    socket.redial();
    await settle();
    expect(socket.state()).toBe('over');
    expect(lines.every(({ closed }) => closed)).toBe(true);
  });

  it('renews itself before its token ends', async () => {
    const line = await up();
    await settle(4 * 60_000);
    expect(line.sent).toEqual(['{"type":"renew","ticket":"ticket"}']);
  });
});
