interface Properties {
  id: string;
  label: string;
  about?: string;
  ticked: boolean;
  set: (ticked: boolean) => void;
}

/** A box to tick. It shows what is stored, not what was pressed: a change that did not succeed leaves it as it was. */
export function Tick({ id, label, about, ticked, set }: Properties) {
  return (
    <label class="tick" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={ticked}
        onChange={(event) => {
          const wished = event.currentTarget.checked;
          event.currentTarget.checked = ticked;
          set(wished);
        }}
      />
      <span>
        {label}
        {about !== undefined && <span class="small">{about}</span>}
      </span>
    </label>
  );
}
