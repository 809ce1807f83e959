// What goes wrong in training itself: a loss that is no number, a run that does not fit its settings.
import { RwkvError } from "@rwkv-ts/core";

/**
 * What goes wrong in training itself: a loss that is no number, a run that does not fit its settings, a folder in use. Its code is
 * `input`.
 */
export class TrainingError extends RwkvError {
  constructor(message: string, options?: ErrorOptions) {
    super("input", message, options);
    this.name = "TrainingError";
  }
}
