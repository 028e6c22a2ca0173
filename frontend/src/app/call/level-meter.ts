import { Component, effect, input, signal } from '@angular/core';

const BARS = 12;

/** Shows that the microphone hears something. */
@Component({
  selector: 'vv-level-meter',
  template: `
    @for (bar of bars; track bar) {
      <i [class.lit]="bar < level()"></i>
    }
  `,
  host: { role: 'img', 'aria-label': $localize`:@@call.level:Microphone level`, '(document:click)': 'wake()' },
  styles: `
    :host {
      display: grid;
      grid-auto-flow: column;
      gap: 4px;
      height: 10px;
    }
    i {
      border-radius: 3px;
      background: var(--line);
    }
    .lit {
      background: var(--good);
    }
  `,
})
export class LevelMeter {
  readonly track = input.required<MediaStreamTrack | null>();
  protected readonly bars = Array.from({ length: BARS }, (_, bar) => bar);
  protected readonly level = signal(0);
  private context?: AudioContext;

  constructor() {
    effect((cleanUp) => {
      const track = this.track();
      this.level.set(0);
      if (track) cleanUp(this.listen(track));
    });
  }

  /** A browser lets sound be measured only once the page has been touched. */
  protected wake(): void {
    void this.context?.resume();
  }

  private listen(track: MediaStreamTrack): () => void {
    const context = new AudioContext();
    this.context = context;
    const analyser = new AnalyserNode(context, { fftSize: 512 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.level.set(barsFor(samples));
    }, 80);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }
}

/** Loudness is heard by its logarithm: from −54 dB, about a whisper, to −6 dB. */
function barsFor(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-12);
  return Math.round(Math.min(1, Math.max(0, (decibels + 54) / 48)) * BARS);
}
