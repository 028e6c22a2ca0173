import { Component, inject, signal } from '@angular/core';
import { Banner } from '../shared/banner';
import { Portrait } from '../shared/portrait';
import { problemOf } from '../shared/problem';
import { Toaster } from '../shared/toaster';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';
import { PhotoUpload } from './photo-upload';
import { shrunkPhoto } from './shrunk-photo';

/** The practice's photo: seen at once when chosen, sent with its progress, taken away again. */
@Component({
  selector: 'vv-photo-field',
  imports: [Portrait, Banner],
  templateUrl: './photo-field.html',
  styleUrl: './photo-field.css',
})
export class PhotoField {
  private readonly upload = inject(PhotoUpload);
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(Toaster);
  protected readonly desk = inject(Desk);
  /** The chosen picture while it is on its way. */
  protected readonly preview = signal<string | null>(null);
  /** The share that has gone out; null when nothing is on its way. */
  protected readonly share = signal<number | null>(null);
  protected readonly refusal = signal<string | null>(null);

  protected async choose(input: HTMLInputElement): Promise<void> {
    const photo = input.files?.[0];
    // The same file may be chosen again after a refusal.
    input.value = '';
    if (!photo) {
      return;
    }
    this.preview.set(await addressOf(photo));
    this.share.set(0);
    await this.attempt(async () => {
      this.show(await this.upload.send(await shrunkPhoto(photo), (share) => this.share.set(share)));
      this.toaster.show($localize`:@@desk.photoSaved:Your photo is on your page.`);
    });
    this.preview.set(null);
    this.share.set(null);
  }

  protected remove(): Promise<void> {
    return this.attempt(async () => {
      await this.api.removePhoto();
      this.show(null);
      this.toaster.show($localize`:@@desk.photoRemoved:The photo is removed.`);
    });
  }

  private show(photoUrl: string | null): void {
    const practice = this.desk.practice();
    if (practice) {
      this.desk.changed({ ...practice, photoUrl });
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refusal.set(deskSentence(problemOf(error)));
    }
  }
}

/** A picture as an address that holds all of it; null when it cannot be read. */
function addressOf(photo: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(photo);
  });
}
