using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Tests.CommandLine;

/// <summary>What a command did.</summary>
public sealed record Ran(int Code, string Output, string Error)
{
    public static async Task<Ran> Command(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.Run(args, output, error);
        return new(code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
