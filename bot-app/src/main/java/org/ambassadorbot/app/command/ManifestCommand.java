package org.ambassadorbot.app.command;

import picocli.CommandLine.Command;

/** The manifests of the two platforms. */
@Command(
    name = "manifest",
    description = "Makes the app manifest of a platform, ready to upload.",
    mixinStandardHelpOptions = true)
final class ManifestCommand {}
