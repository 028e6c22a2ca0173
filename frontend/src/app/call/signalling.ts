import { SocketEar, TicketedSocket } from '../shared/socket';
import { CallCommand, CallFrame } from './call.model';

export type CallLine = Pick<TicketedSocket<CallFrame, CallCommand>, 'open' | 'close' | 'send' | 'redial' | 'state'>;

/** The room's socket; it knows no WebRTC. After every break it enters again with the same nonce, and nothing said is lost. */
export class Signalling {
  private readonly line: CallLine;
  private inside = false;
  private after?: number;
  private unsaid: CallCommand[] = [];

  constructor(
    readonly nonce: string,
    private readonly ear: { heard(frame: CallFrame): void; over(): void },
    connect: (ear: SocketEar<CallFrame>) => CallLine,
  ) {
    this.line = connect({
      opened: () => this.line.send({ type: 'enter', nonce: this.nonce, after: this.after }),
      heard: (frame) => this.heard(frame),
      broken: () => (this.inside = false),
      over: () => this.ear.over(),
    });
  }

  get state(): CallLine['state'] {
    return this.line.state;
  }

  open(): void {
    this.line.open();
  }

  /** Says it now, or as soon as the room has been entered again. */
  say(command: CallCommand): void {
    if (this.inside && this.line.send(command)) return;
    // Only the newest state of the devices is news.
    const old = command.type === 'media' ? this.unsaid.filter((one) => one.type !== 'media') : this.unsaid;
    this.unsaid = [...old, command];
  }

  /** What was meant for a page that is gone must not reach the next one. */
  forget(nonce: string): void {
    this.unsaid = this.unsaid.filter((command) => !('to' in command) || command.to !== nonce);
  }

  close(): void {
    this.line.close();
  }

  private heard(frame: CallFrame): void {
    this.after = frame.seq ?? this.after;
    this.ear.heard(frame);
    if (frame.type !== 'entered') return;
    this.inside = true;
    const unsaid = this.unsaid;
    this.unsaid = [];
    unsaid.forEach((command) => this.say(command));
  }
}
