namespace PreMortem.Web.CommandLine;

/// <summary>Where people reach the program, as they would type it.</summary>
public static class Address
{
    /// <summary>The first address it listens at; where that is every interface, this machine's own on the network.</summary>
    /// <param name="urls">Separated by semicolons.</param>
    public static string Of(string urls)
    {
        var first = BindingAddress.Parse(urls.Split(';', StringSplitOptions.TrimEntries)[0]);
        var host = NetworkAddress.IsEvery(first.Host) ? NetworkAddress.Find() ?? "localhost" : first.Host;
        var isUsual = first.Port == (first.Scheme == "https" ? 443 : 80);
        return $"{first.Scheme}://{host}{(isUsual ? "" : $":{first.Port}")}{first.PathBase}";
    }
}
