import { useEffect, useRef, useState } from 'preact/hooks';
import { onPicture, sendForPicture } from '../../../lib/browser/picture-errand.ts';
import { dataPicture, type Picture, pictureOf } from '../../../lib/evidence/picture.ts';
import type { Text } from '../screen.ts';
import type { Prepared } from './subject.ts';

interface Properties {
  picture: Picture | null;
  set: (picture: Picture | null) => void;
  /** Where one can still be taken. */
  place: Prepared['place'];
  text: Text;
}

/** The picture to look at before it goes into the file, to leave out, to have taken, or to bring. */
export function PictureChoice({ picture, set, place, text }: Properties) {
  const [offered, setOffered] = useState(picture);
  const [bad, setBad] = useState(false);
  useEffect(
    () =>
      onPicture((address) => {
        const taken = dataPicture(address);
        setOffered(taken);
        set(taken);
      }),
    [],
  );
  const add = async (file: File | undefined) => {
    if (file === undefined) return;
    const brought = pictureOf(file.type, new Uint8Array(await file.arrayBuffer()));
    setBad(brought === null);
    if (brought !== null) set(brought);
  };
  return (
    <div class="picture">
      {offered !== null && (
        <label class="tick">
          <input
            type="checkbox"
            checked={picture !== null}
            onChange={(event) => set(event.currentTarget.checked ? offered : null)}
          />
          {text('evidence.picture')}
        </label>
      )}
      {picture !== null && <p class="small">{text('evidence.picture.look')}</p>}
      {picture !== null && <Drawn picture={picture} label={text('part.picture.alt')} />}
      {picture === null && offered === null && <Missing place={place} text={text} />}
      {offered === null && (
        <label class="add">
          {text('evidence.picture.add')}
          <input
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => void add(event.currentTarget.files?.[0])}
          />
        </label>
      )}
      <div role="alert">{bad && <p class="stop">{text('evidence.picture.bad')}</p>}</div>
    </div>
  );
}

/** The browser gives a picture only after a press on the toolbar button, and only of the page in front. */
function Missing({ place, text }: Pick<Properties, 'place' | 'text'>) {
  if (place === null) return <p>{text('evidence.picture.none')}</p>;
  return (
    <>
      <p>{text('evidence.picture.how')}</p>
      <button type="button" onClick={() => void sendForPicture(place.tabId, place.url)}>
        {text('evidence.picture.take')}
      </button>
    </>
  );
}

/** Drawn on a canvas: our pages load pictures of their own only, and that stays so. */
function Drawn({ picture, label }: { picture: Picture; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = async () => {
      const bitmap = await createImageBitmap(
        new Blob([new Uint8Array(picture.picture)], { type: picture.type }),
      );
      const node = canvas.current;
      if (node === null) return;
      node.width = bitmap.width;
      node.height = bitmap.height;
      node.getContext('2d')?.drawImage(bitmap, 0, 0);
      node.dataset['drawn'] = 'yes';
    };
    // A broken picture stays an empty frame; it still goes into the file as it is.
    draw().catch(() => undefined);
  }, [picture]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
