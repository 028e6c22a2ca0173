import { Component, computed, effect, ElementRef, input, output, viewChild } from '@angular/core';

/** Plays tracks. A browser may refuse sound before anybody has clicked: then it says so, and `play` is tried from a click. */
@Component({
  selector: 'vv-picture',
  template: `<video #video autoplay playsinline [muted]="silent()" [class.mirrored]="mirrored()"></video>`,
  styles: `
    :host,
    video {
      display: block;
      width: 100%;
      height: 100%;
    }
    video {
      object-fit: var(--picture-fit, cover);
    }
    .mirrored {
      transform: scaleX(-1);
    }
  `,
})
export class Picture {
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  readonly tracks = input.required<readonly MediaStreamTrack[]>();
  readonly silent = input(false);
  readonly mirrored = input(false);
  readonly refused = output();

  private readonly stream = computed(() => new MediaStream([...this.tracks()]));

  constructor() {
    effect(() => {
      this.video().nativeElement.srcObject = this.stream();
      void this.play();
    });
  }

  play(): Promise<void> {
    const { nativeElement } = this.video();
    return nativeElement.play().catch((error: DOMException) => {
      // An interrupted `play` is followed by another; only a refusal needs a person.
      if (error.name === 'NotAllowedError') this.refused.emit();
    });
  }
}
