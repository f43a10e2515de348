import { isTrouble, type Trouble, troubles } from '../../lib/help/trouble.ts';
import type { Text } from './screen.ts';

interface Properties {
  trouble: Trouble | undefined;
  choose: (trouble: Trouble | undefined) => void;
  text: Text;
}

/** The kind of trouble: a plain list of the browser, which everybody can work and no reader stumbles over. */
export function TroublePicker({ trouble, choose, text }: Properties) {
  return (
    <div class="picker">
      <label for="trouble">{text('card.trouble')}</label>
      <select
        id="trouble"
        value={trouble ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          choose(isTrouble(value) ? value : undefined);
        }}
      >
        <option value="">{text('card.trouble.none')}</option>
        {troubles.map((kind) => (
          <option key={kind} value={kind}>
            {text(`trouble.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
