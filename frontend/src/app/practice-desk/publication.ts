import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';

/** Whether people can find the practice; before that, what is still missing. */
@Component({
  selector: 'vv-publication',
  imports: [RouterLink, Banner],
  templateUrl: './publication.html',
  styleUrl: './publication.css',
})
export class Publication {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  protected readonly desk = inject(Desk);
  private readonly offerings = this.api.offerings();
  private readonly openings = this.api.openings();
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly isKnown = computed(() => this.offerings.hasValue() && this.openings.hasValue());
  protected readonly steps = computed(() => [
    {
      isDone: this.offerings.hasValue() && this.offerings.value().items.some((offering) => offering.active),
      path: '/practice/offerings',
      name: $localize`:@@desk.stepOffering:Offer a consultation`,
      why: $localize`:@@desk.stepOfferingWhy:Its title, how long it takes, what it costs.`,
    },
    {
      isDone: this.openings.hasValue() && this.openings.value().items.length > 0,
      path: '/practice/openings',
      name: $localize`:@@desk.stepOpenings:Say when you are open`,
      why: $localize`:@@desk.stepOpeningsWhy:From these hours the free times are worked out.`,
    },
    {
      isDone: !!this.desk.practice()?.photoUrl,
      path: '/practice/profile',
      name: $localize`:@@desk.stepPhoto:Show your face (if you like)`,
      why: $localize`:@@desk.stepPhotoWhy:People rather book whom they can see.`,
    },
  ]);
  protected readonly isComplete = computed(() =>
    this.steps()
      .slice(0, 2)
      .every((step) => step.isDone),
  );

  protected async publish(published: boolean): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      this.desk.changed(await this.api.publish(published));
      this.tell(published);
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  private tell(published: boolean): void {
    if (published) {
      this.toaster.show($localize`:@@desk.published:Your practice is published. People can find and book you now.`);
    } else {
      this.toaster.show($localize`:@@desk.withdrawn:Your practice is no longer shown. What is booked stays booked.`, {
        label: $localize`:@@desk.undo:Undo`,
        do: () => void this.publish(true),
      });
    }
  }
}
