/** Wide enough for every place that shows it, also on dense screens. */
const LONGEST_SIDE = 1280;
const QUALITY = 0.88;

/** A photo from a telephone is larger than any screen shows; what the browser cannot draw goes out as it is. */
export async function shrunkPhoto(photo: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(photo);
    const scale = LONGEST_SIDE / Math.max(picture.width, picture.height);
    if (scale >= 1) {
      return photo;
    }
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } catch {
    return photo;
  }
}
