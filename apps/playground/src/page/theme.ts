// Dark or light: as the system says, until the button is used; the choice is remembered.

const key = "rwkv-playground-theme";
type Theme = "dark" | "light";

export function followTheme(button: HTMLButtonElement, onChange: () => void): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = (): Theme => (localStorage.getItem(key) as Theme | null) ?? (system.matches ? "dark" : "light");
  const apply = () => {
    document.documentElement.dataset.theme = current();
    button.setAttribute("aria-pressed", String(current() === "dark"));
    onChange();
  };
  button.addEventListener("click", () => {
    localStorage.setItem(key, current() === "dark" ? "light" : "dark");
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
