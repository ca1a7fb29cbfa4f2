package org.ambassadorbot.app.command;

import java.net.URI;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The address that a manifest tells a platform to call. */
final class ManifestUrl {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "How the platform reaches the bot, such as https://bot.example.org")
  @SuppressWarnings("NullAway.Init") // required, so picocli sets it
  private String text;

  /** The address, without a slash at the end. */
  URI address() {
    try {
      URI address = URI.create(text.replaceAll("/+$", ""));
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      boolean isBare =
          address.getRawUserInfo() == null
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if (address.getHost() != null && isWeb && isBare) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(command.commandLine(), "--url is not an address", e);
    }
    throw new CommandLine.ParameterException(
        command.commandLine(), "--url must be an address such as https://bot.example.org");
  }
}
