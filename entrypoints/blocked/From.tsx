/** Whose page this is: every warning of ours carries it, because a fake one cannot point at the toolbar. */
export function From({ text }: { text: string }) {
  return (
    <p class="from">
      <img src="/icon/48.png" alt="" />
      <span>{text}</span>
    </p>
  );
}
