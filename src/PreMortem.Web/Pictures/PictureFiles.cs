using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PreMortem.Web.Pictures;

/// <summary>A picture's component drawn into a file of its own: the same SVG that the pages show (PI4).</summary>
public sealed class PictureFiles(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    public const string ContentType = "image/svg+xml; charset=utf-8";

    public Task<byte[]> Concern(IReadOnlyList<RatedRisk> risks, PictureSize size) =>
        Draw<ConcernPicture>(new() { [nameof(ConcernPicture.Risks)] = risks, [nameof(ConcernPicture.Size)] = size });

    public Task<byte[]> Confidence(Core.Register.ConfidenceShift? shift, PictureSize size) =>
        Draw<ConfidencePicture>(new() { [nameof(ConfidencePicture.Shift)] = shift, [nameof(ConfidencePicture.Size)] = size });

    public Task<byte[]> Theory(Core.Initiatives.Initiative plan, IReadOnlyList<Core.Register.Risk> risks) =>
        Draw<TheoryPicture>(new() { [nameof(TheoryPicture.Chart)] = new TheoryChart(plan, risks) });

    private async Task<byte[]> Draw<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString() + "\n"));
    }
}
