using System.CommandLine;
using PreMortem.Web.Library;

namespace PreMortem.Web.CommandLine;

/// <summary>The program as a command (product.md, “Running it”). Without a command, it serves.</summary>
public sealed class Commands
{
    private const int Wrong = 2;

    private readonly Option<string> _data = new("--data") { Description = "The folder for the database and the leader key", HelpName = "FOLDER", Recursive = true };
    private readonly Option<string> _database = new("--database") { Description = "A PostgreSQL to keep everything in, that other servers may share; a file in the data folder unless set", HelpName = "ADDRESS", Recursive = true };
    private readonly Option<string> _urls = new("--urls") { Description = $"Where to listen; {Settings.DefaultUrls} unless set", HelpName = "URLS", Recursive = true };
    private readonly Option<string> _templates = new("--templates") { Description = "A folder with your own templates", HelpName = "FOLDER", Recursive = true };
    private readonly Option<string> _backups = new("--backups") { Description = $"How many daily backups to keep; {Settings.DefaultBackups} unless set, 0 takes none", HelpName = "N", Recursive = true };
    private readonly Option<string> _log = new("--log") { Description = "How to write the log: text, or json with nothing else on that stream", HelpName = "FORM", Recursive = true };
    private readonly Option<string> _proxies = new("--proxies") { Description = "The proxies that may say for whom they ask, separated by commas", HelpName = "ADDRESSES", Recursive = true };
    private readonly Option<bool> _webhooksInside = new("--webhooks-inside") { Description = "Let webhooks go to this machine and the network around it", Recursive = true };
    private readonly RootCommand _root = new("Leads a room through a live pre-mortem and keeps the risk register that comes out of it.");
    private readonly Option<bool> _qr = new("--qr") { Description = "Draw the address as a QR code, also where the output is no window", Recursive = true };
    private readonly TextWriter _output;
    private readonly Terminal _terminal;

    private Commands(TextWriter output, Terminal terminal)
    {
        (_output, _terminal) = (output, terminal);
        _root.Options.Add(_data);
        _root.Options.Add(_database);
        _root.Options.Add(_urls);
        _root.Options.Add(_templates);
        _root.Options.Add(_backups);
        _root.Options.Add(_log);
        _root.Options.Add(_proxies);
        _root.Options.Add(_webhooksInside);
        _root.Options.Add(_qr);
        Func<ParseResult, CancellationToken, Task<int>> serve = (parsed, stop) => Serving.Run(Read(parsed), Shows(parsed), _output, stop);
        _root.SetAction(serve);
        Add("serve", "Serve the pages, the rooms and the API").SetAction(serve);
        Add("leader-link", "Print the link that signs a leader in").SetAction(parsed => LeaderLink.Print(Read(parsed), parsed.GetValue(_qr) ? _terminal : null, _output));
        AddQr();
        Add("example", "Add the example initiative and print its address").SetAction((parsed, _) => Example.Add(Read(parsed), _output));
        AddKeys();
        AddExport();
        AddImport();
        AddBackup();
        AddRestore();
        AddCopy();
        AddForget();
        AddTemplates();
    }

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>The exit code: 0, or 2 with one sentence on <paramref name="error"/> (LN3).</returns>
    /// <param name="terminal">Null where nobody sits at it.</param>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, Terminal? terminal = null)
    {
        var parsed = new Commands(output, terminal ?? Terminal.None)._root.Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message.TrimEnd('.')}. See premortem --help.");
            return Wrong;
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (SettingsProblem problem)
        {
            await error.WriteLineAsync(problem.Message);
            return Wrong;
        }
    }

    private Settings Read(ParseResult parsed) =>
        Settings.Read(parsed.GetValue(_data), parsed.GetValue(_urls), parsed.GetValue(_templates), parsed.GetValue(_log), parsed.GetValue(_proxies), parsed.GetValue(_backups), parsed.GetValue(_webhooksInside), parsed.GetValue(_database));

    private Terminal Shows(ParseResult parsed) => parsed.GetValue(_qr) ? _terminal with { Draws = true } : _terminal;

    private void AddQr()
    {
        var code = new Argument<string?>("CODE") { Description = "The code of a room; without it, the address where a code is typed", DefaultValueFactory = _ => null };
        var command = Add("qr", "Draw the address at which people join as a QR code");
        command.Arguments.Add(code);
        command.SetAction(parsed => Qr.Print(Read(parsed), parsed.GetValue(code), _terminal, _output));
    }

    private Command Add(string name, string description)
    {
        var command = new Command(name, description);
        _root.Subcommands.Add(command);
        return command;
    }

    private void AddKeys()
    {
        var keys = Add("keys", "List the leaders’ keys");
        keys.SetAction(parsed => Keys.List(Read(parsed), _output));
        var name = new Argument<string>("NAME") { Description = "Whose key it is; changes made with it are signed so" };
        var add = new Command("add", "Make a leader’s own key and print its link, this once");
        add.Arguments.Add(name);
        add.SetAction((parsed, _) => Keys.Add(Read(parsed), parsed.GetRequiredValue(name), _output));
        var key = new Argument<string>("KEY") { Description = "The id of a key, or its name" };
        var revoke = new Command("revoke", "End a key for good; who leads with it is put out");
        revoke.Arguments.Add(key);
        revoke.SetAction((parsed, _) => Keys.Revoke(Read(parsed), parsed.GetRequiredValue(key), _output));
        var renew = new Command("renew", "Put a new key in the place of this installation’s own and print its link");
        renew.SetAction(parsed => Keys.Renew(Read(parsed), _output));
        keys.Subcommands.Add(add);
        keys.Subcommands.Add(revoke);
        keys.Subcommands.Add(renew);
    }

    private void AddExport()
    {
        var initiative = new Argument<string>("INITIATIVE") { Description = "The id of the initiative, as in its address" };
        var format = new Option<string>("--format") { Description = "How to write it; Markdown unless set", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong([.. Register.Exports.Formats]);
        var file = new Option<string>("--output") { Description = "The file to write; the screen unless set", HelpName = "FILE" };
        var command = Add("export", "Write a risk register as Markdown, CSV or JSON");
        command.Arguments.Add(initiative);
        command.Options.Add(format);
        command.Options.Add(file);
        command.SetAction(parsed => Export.Write(
            Read(parsed), parsed.GetRequiredValue(initiative), parsed.GetRequiredValue(format), parsed.GetValue(file), _output));
    }

    private void AddImport()
    {
        var file = new Argument<string>("FILE") { Description = "The Markdown or JSON of a register" };
        var into = new Option<string>("--into") { Description = "The initiative to change, where the file does not say", HelpName = "INITIATIVE" };
        var apply = new Option<bool>("--apply") { Description = "Make the changes; without it they are only shown" };
        var command = Add("import", "Bring a register back from its Markdown or JSON");
        command.Arguments.Add(file);
        command.Options.Add(into);
        command.Options.Add(apply);
        command.SetAction((parsed, _) => Import.Run(Read(parsed), parsed.GetRequiredValue(file), parsed.GetValue(into), parsed.GetValue(apply), _output));
    }

    private void AddBackup()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not be there yet" };
        var command = Add("backup", "Copy the database to a file, while the program runs too");
        command.Arguments.Add(file);
        command.SetAction(parsed => Backup.Write(Read(parsed), parsed.GetRequiredValue(file), _output));
    }

    private void AddRestore()
    {
        var file = new Argument<string?>("FILE") { Description = "A backup; without it, the backups there are", DefaultValueFactory = _ => null };
        var command = Add("restore", "Put a backup in the place of the database; what was there is kept beside it");
        command.Arguments.Add(file);
        command.SetAction(parsed => parsed.GetValue(file) is { } name
            ? Restore.From(Read(parsed), name, TimeProvider.System.GetUtcNow(), _output)
            : Restore.List(Read(parsed), _output));
    }

    private void AddCopy()
    {
        var from = new Option<string>("--from") { Description = "A data folder, a database file, or a PostgreSQL like \"Host=…\"; it is only read", HelpName = "PLACE", Required = true };
        var to = new Option<string>("--to") { Description = "The same; it must hold nothing yet", HelpName = "PLACE", Required = true };
        var command = Add("copy", "Copy all that is kept from a file to a PostgreSQL, or back, and check it");
        command.Options.Add(from);
        command.Options.Add(to);
        command.SetAction(parsed => Copy.Run(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), _output));
    }

    private void AddForget()
    {
        var session = new Argument<string>("SESSION") { Description = "The code of a closed meeting, as on its record" };
        var command = Add("forget", "Take the people of a meeting out of all that is kept; what they said stays");
        command.Arguments.Add(session);
        command.SetAction((parsed, _) => Forget.People(Read(parsed), parsed.GetRequiredValue(session), _output));
    }

    private void AddTemplates()
    {
        var folder = new Argument<string?>("DIR") { Description = "A folder with your own templates", DefaultValueFactory = _ => null };
        var check = new Command("check", "Say what is wrong in templates, by file and line");
        check.Arguments.Add(folder);
        check.SetAction(parsed => TemplatesCheck.Run(parsed.GetValue(folder), _output));
        Add("templates", "Look after templates").Subcommands.Add(check);
    }
}
