import { HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Session } from '../account/session';
import { apiAddress } from '../shared/api';

/** Sends a practice's photo. By XMLHttpRequest, since fetch does not tell how much has gone out. */
@Service()
export class PhotoUpload {
  private readonly session = inject(Session);

  /** Answers the photo's address; `sent` hears the share that has left, from 0 to 1. */
  async send(photo: Blob, sent: (share: number) => void): Promise<string | null> {
    const token = await this.session.accessToken();
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('PUT', apiAddress('/api/practice/photo'));
      request.withCredentials = true;
      request.responseType = 'json';
      request.setRequestHeader('X-Visavis', '1');
      request.setRequestHeader('Authorization', `Bearer ${token}`);
      request.setRequestHeader('Content-Type', photo.type || 'application/octet-stream');
      request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 0);
      request.onerror = () => reject(refusalOf(request));
      request.onload = () =>
        request.status < 300 ? resolve(request.response?.photoUrl ?? null) : reject(refusalOf(request));
      request.send(photo);
    });
  }
}

/** In the shape of the other calls, so that the same sentences tell of it. */
function refusalOf(request: XMLHttpRequest): HttpErrorResponse {
  return new HttpErrorResponse({ status: request.status, error: request.response });
}
