interface Held {
  peers?: RTCPeerConnection[];
  sockets?: WebSocket[];
}

/** Runs before each page's own scripts: remembers its connections, so that they can be measured and cut. */
export function holdOn(): void {
  const held = window as unknown as Held & Window & typeof globalThis;
  const peers: RTCPeerConnection[] = (held.peers = []);
  const sockets: WebSocket[] = (held.sockets = []);
  held.RTCPeerConnection = new Proxy(RTCPeerConnection, {
    construct(target, given) {
      const peer = Reflect.construct(target, given) as RTCPeerConnection;
      peers.push(peer);
      return peer;
    },
  });
  held.WebSocket = new Proxy(WebSocket, {
    construct(target, given) {
      const socket = Reflect.construct(target, given) as WebSocket;
      sockets.push(socket);
      return socket;
    },
  });
}

/** In the page: how many pictures of the other have been decoded, over all connections so far. */
export async function framesDecoded(): Promise<number> {
  let frames = 0;
  for (const peer of (window as unknown as Held).peers ?? []) {
    for (const report of (await peer.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.kind === 'video') {
        frames += report.framesDecoded ?? 0;
      }
    }
  }
  return frames;
}

/** In the page: cuts every socket whose address contains a word. */
export function cutSockets(word: string): number {
  const open = ((window as unknown as Held).sockets ?? []).filter(
    (socket) => socket.url.includes(word) && socket.readyState === WebSocket.OPEN,
  );
  open.forEach((socket) => socket.close());
  return open.length;
}
