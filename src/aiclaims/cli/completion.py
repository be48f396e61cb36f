"""The command that prints what a shell runs to complete commands, options and paths."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that makes a SHELL complete commands, options and paths.

    \b
    Examples:  eval "$(aiclaims completion bash)"    in ~/.bashrc
               eval "$(aiclaims completion zsh)"     in ~/.zshrc
               aiclaims completion fish | source     in config.fish
    """
    whole = context.find_root()
    made = get_completion_class(shell)
    assert made is not None, "click has one for each of the shells that are offered"
    click.echo(made(whole.command, {}, "aiclaims", "_AICLAIMS_COMPLETE").source())
