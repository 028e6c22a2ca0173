import { Component, computed, inject, input, output } from '@angular/core';
import { Say } from '../shared/say';
import { DEVICE_ZONE } from '../shared/time';
import { Draft, Mark } from './chat.model';
import { ThreadLine } from './thread-lines';

/** One line of a thread. Signs are for the eye, the same in words is for the ear. */
@Component({
  selector: 'vv-message-line',
  templateUrl: './message-line.html',
  styleUrl: './message-line.css',
  host: { role: 'listitem' },
})
export class MessageLine {
  private readonly say = inject(Say);
  readonly line = input.required<ThreadLine>();
  /** How far the other person has got. */
  readonly mark = input<Mark>();
  /** Only this one says in words that it was read: those before it were too. */
  readonly lastRead = input.required<number>();
  readonly name = input.required<string>();
  readonly changing = output<Draft>();

  /** How far this message has got, when it is one's own. */
  protected readonly progress = computed(() => {
    const line = this.line();
    if (line.kind !== 'message' || !line.mine) return null;
    const { seq } = line.message;
    const { read = 0, delivered = 0 } = this.mark() ?? {};
    if (read >= seq) return seq === this.lastRead() ? 'read' : 'readBefore';
    return delivered >= seq ? 'delivered' : 'sent';
  });

  protected clock(at: string): string {
    return this.say.time.clock(at, DEVICE_ZONE);
  }

  protected day(at: string): string {
    return this.say.time.day(at, DEVICE_ZONE);
  }
}
