using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace PreMortem.Web.Operations;

/// <summary>
/// Sends the measures by OTLP to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names, with those that the server keeps of itself;
/// the other settings of OTLP are read from the environment too. Without a collector nothing is kept and nothing is sent (OP2).
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] OfTheServer = ["Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime"];

    private readonly MeterProvider? _provider = Environment.GetEnvironmentVariable(Collector) is { Length: > 0 }
        ? Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("premortem"))
            .AddMeter([Measures.Meter, .. OfTheServer])
            .AddOtlpExporter()
            .Build()
        : null;

    /// <summary>Sends what is left.</summary>
    public void Dispose() => _provider?.Dispose();
}
