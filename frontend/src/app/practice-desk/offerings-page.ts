import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Awaited } from './awaited';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { DeskOffering } from './desk.model';
import { OfferingForm } from './offering-form';
import { OfferingRow } from './offering-row';
import { Editor } from './unsaved-changes';

/** What the practice offers; one at a time is being added or changed. */
@Component({
  selector: 'vv-offerings-page',
  imports: [Awaited, Banner, OfferingForm, OfferingRow],
  templateUrl: './offerings-page.html',
  styleUrl: './offerings-page.css',
  host: { class: 'stack', '(window:beforeunload)': 'hasUnsavedChanges() && $event.preventDefault()' },
})
export class OfferingsPage implements Editor {
  private readonly desk = inject(Desk);
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  private readonly form = viewChild(OfferingForm);
  protected readonly currency = computed(() => this.desk.practice()?.currency ?? 'EUR');
  protected readonly found = this.api.offerings();
  /** What can be booked first, then what is put aside. */
  protected readonly offerings = computed(() =>
    this.found.hasValue()
      ? [...this.found.value().items].sort((one, other) => Number(other.active) - Number(one.active))
      : undefined,
  );
  /** The id of the one being changed, or `new`. */
  protected readonly edited = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected saved(offering: DeskOffering): void {
    this.edited.set(null);
    this.take(offering);
    this.toaster.show($localize`:@@desk.offeringSaved:“${offering.title}:title:” is saved.`);
  }

  protected async setActive(offering: DeskOffering, active: boolean): Promise<void> {
    this.refusal.set(null);
    try {
      this.take(await this.api.changeOffering(offering.id, { ...offering, active }));
      this.toaster.show(
        active
          ? $localize`:@@desk.offeringActive:“${offering.title}:title:” can be booked again.`
          : $localize`:@@desk.offeringInactive:“${offering.title}:title:” can no longer be booked. What is booked stays booked.`,
      );
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }

  private take(offering: DeskOffering): void {
    this.found.update((all) => {
      const items = all?.items ?? [];
      const isKnown = items.some((other) => other.id === offering.id);
      return {
        items: isKnown ? items.map((other) => (other.id === offering.id ? offering : other)) : [...items, offering],
      };
    });
  }
}
