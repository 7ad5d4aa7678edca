import { useRef, useState } from 'preact/hooks';
import { formatNames, formatOf } from '../../../../shared/formats/formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { count } from '../../ui/words.ts';
import { dismissUpload, type UploadItem, uploadAgain, uploadFiles, uploads } from './uploads.ts';

const acceptedExtensions = formatNames.flatMap((name) => formatOf(name).extensions.map((one) => `.${one}`)).join(',');
const formatsInWords = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  formatNames.map((name) => formatOf(name).label),
);

/** Takes files by drop or picker, and shows how far each one is. */
export const DropZone = () => {
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section aria-label="Upload">
      <fieldset
        class={`drop${over ? ' over' : ''}`}
        aria-label="Upload articles"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          uploadFiles(event.dataTransfer?.files ?? []);
        }}
      >
        <Icon name="upload" />
        <p>
          <b>Drop articles here</b> or{' '}
          <button type="button" class="link" onClick={() => picker.current?.click()}>
            choose files
          </button>
          <br />
          <span class="quiet">{formatsInWords}, in English</span>
        </p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Articles to upload"
          accept={acceptedExtensions}
          onChange={(event) => {
            uploadFiles(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
      </fieldset>
      {uploads.value.length > 0 && (
        <ul class="rows uploads">
          {uploads.value.map((item) => (
            <UploadRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
};

const UploadRow = ({ item: { id, name, size, state } }: { item: UploadItem }) => (
  <li class="row upload">
    <span>
      <b class="upload-name">{name}</b> <span class="quiet">{sizeWords(size)}</span>
    </span>
    {state.at === 'waiting' && <span class="quiet">waits its turn</span>}
    {state.at === 'sending' && (
      <progress value={state.share} max={1} aria-label={`Upload of ${name}`}>
        {Math.round(state.share * 100)} %
      </progress>
    )}
    {state.at === 'sent' && (
      <span class="chip state-ready">
        <Icon name="check" />
        Uploaded
      </span>
    )}
    {state.at === 'refused' && (
      <>
        <span class="chip state-rejected">
          <Icon name="warn" />
          Refused
        </span>
        <span class="fault">{state.why}</span>
      </>
    )}
    <span class="upload-end">
      {state.at === 'refused' && state.again && (
        <button type="button" onClick={() => uploadAgain(id)}>
          Try again
        </button>
      )}
      {(state.at === 'refused' || state.at === 'sent') && (
        <button type="button" class="plain" aria-label={`Dismiss ${name}`} onClick={() => dismissUpload(id)}>
          ✕
        </button>
      )}
    </span>
  </li>
);

const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return count(bytes, 'byte');
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};
