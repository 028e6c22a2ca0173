import { Component, computed, input } from '@angular/core';
import { deviceSentence } from './call-words';
import { Devices, InputKind } from './devices';

/** Which camera or microphone is used, whether at all, and what is the matter with it. */
@Component({
  selector: 'vv-device-menu',
  template: `
    <label [for]="kind()">
      @if (kind() === 'camera') {
        <ng-container i18n="@@call.camera">Camera</ng-container>
      } @else {
        <ng-container i18n="@@call.microphone">Microphone</ng-container>
      }
    </label>
    @if (choices().length) {
      <select [id]="kind()" #menu (change)="devices().choose(kind(), menu.value)">
        @for (choice of choices(); track choice.deviceId) {
          <option [value]="choice.deviceId" [selected]="choice.deviceId === chosen()">{{ choice.label }}</option>
        }
      </select>
    } @else {
      <select [id]="kind()" disabled>
        <option i18n="@@call.noDevice">None available</option>
      </select>
    }
    @if (trouble(); as sentence) {
      <p class="trouble" role="alert">
        <span>{{ sentence }}</span>
        <button type="button" class="link" (click)="devices().toggle(kind())" i18n="@@call.tryAgain">Try again</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      width: 100%;
    }
    label {
      font-weight: 600;
    }
    .trouble {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      padding: 10px 14px;
      border-radius: var(--radius-s);
      background: var(--warm-wash);
      font-size: var(--text-s);
    }
  `,
})
export class DeviceMenu {
  readonly devices = input.required<Devices>();
  readonly kind = input.required<InputKind>();

  protected readonly choices = computed(() => {
    const kind = this.kind() === 'camera' ? 'videoinput' : 'audioinput';
    return this.devices()
      .list()
      .filter((device) => device.kind === kind);
  });
  protected readonly chosen = computed(() => this.devices().track(this.kind())?.getSettings().deviceId);
  protected readonly trouble = computed(() => {
    const input = this.devices().inputs[this.kind()]();
    return input.state === 'failed' ? deviceSentence(this.kind(), input.trouble) : null;
  });
}
