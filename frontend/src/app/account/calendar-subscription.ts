import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Skeleton } from '../shared/skeleton';
import { Toaster } from '../shared/toaster';
import { AccountApi } from './account-api';

/** The secret address under which a calendar program reads all bookings of the person: made, copied, renewed, removed. */
@Component({
  selector: 'vv-calendar-subscription',
  imports: [Banner, Field, Control, Skeleton],
  templateUrl: './calendar-subscription.html',
  styles: `
    .address {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
      gap: 12px;
    }
    .address .button {
      min-height: 48px;
    }
    @media (max-width: 480px) {
      .address {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { class: 'stack' },
})
export class CalendarSubscription {
  private readonly api = inject(AccountApi);
  private readonly toaster = inject(Toaster);
  private readonly shown = viewChild<ElementRef<HTMLInputElement>>('shown');
  protected readonly found = this.api.calendar();
  protected readonly url = computed(() => (this.found.hasValue() ? this.found.value().url : null));
  /** Calendar programs open this scheme. */
  protected readonly opening = computed(() => this.url()?.replace(/^https?:/, 'webcal:'));
  protected readonly trouble = computed(() => {
    const error = this.found.error();
    return error ? sentenceOf(problemOf(error)) : null;
  });
  /** What is asked about before it is done: programs that read the old address stop being told. */
  protected readonly asked = signal<'renew' | 'remove' | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.url() ?? '');
      this.toaster.show($localize`:@@account.calendarCopied:The address is copied.`);
    } catch {
      this.shown()?.nativeElement.select();
      this.refusal.set(
        $localize`:@@account.calendarNotCopied:Your browser does not copy it. It is marked: copy it by hand.`,
      );
    }
  }

  protected make(): Promise<void> {
    return this.attempt(async () => {
      this.found.set(await this.api.makeCalendar());
    });
  }

  /** Between the two calls there is none, and the page says so if the second one fails. */
  protected renew(): Promise<void> {
    return this.attempt(async () => {
      await this.api.removeCalendar();
      this.found.set({ url: null });
      this.found.set(await this.api.makeCalendar());
    });
  }

  protected remove(): Promise<void> {
    return this.attempt(async () => {
      await this.api.removeCalendar();
      this.found.set({ url: null });
      this.toaster.show($localize`:@@account.calendarRemoved:The address leads nowhere any more.`);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await work();
      this.asked.set(null);
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
