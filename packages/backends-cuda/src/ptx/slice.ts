// Made by `npm run build:ptx` from sources of the stamp da988a3cd8fa5fd082609b45a1395b27.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry slice(
	.param .align 8 .b8 slice_param_0[32]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<2>;
	.reg .b32 	%r<14>;
	.reg .f32 	%f<2>;
	.reg .b64 	%rd<16>;
	mov.u32 	%r2, %ctaid.x;
	shl.b32 	%r3, %r2, 7;
	mov.u32 	%r4, %tid.x;
	or.b32  	%r1, %r3, %r4;
	ld.param.u32 	%r5, [slice_param_0+16];
	setp.ge.s32 	%p1, %r1, %r5;
	@%p1 bra 	$L__BB0_2;
	mov.b64 	%rd2, slice_param_0;
	mov.u64 	%rd1, %rd2;
	ld.param.u64 	%rd3, [%rd1];
	cvta.to.global.u64 	%rd4, %rd3;
	ld.param.v2.u32 	{%r6, %r7}, [%rd1+24];
	div.s32 	%r10, %r1, %r6;
	ld.param.u32 	%r11, [%rd1+20];
	mul.wide.s32 	%rd5, %r11, %r10;
	mul.lo.s32 	%r12, %r10, %r6;
	sub.s32 	%r13, %r1, %r12;
	shl.b64 	%rd6, %rd5, 2;
	add.s64 	%rd7, %rd4, %rd6;
	mul.wide.s32 	%rd8, %r7, 4;
	add.s64 	%rd9, %rd7, %rd8;
	mul.wide.u32 	%rd10, %r13, 4;
	add.s64 	%rd11, %rd9, %rd10;
	ld.global.f32 	%f1, [%rd11];
	ld.param.u64 	%rd12, [%rd1+8];
	cvta.to.global.u64 	%rd13, %rd12;
	mul.wide.u32 	%rd14, %r1, 4;
	add.s64 	%rd15, %rd13, %rd14;
	st.global.f32 	[%rd15], %f1;
$L__BB0_2:
	ret;
}
.visible .entry place(
	.param .align 8 .b8 place_param_0[32]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<4>;
	.reg .b32 	%r<14>;
	.reg .f32 	%f<6>;
	.reg .b64 	%rd<16>;
	mov.u32 	%r4, %ctaid.x;
	shl.b32 	%r5, %r4, 7;
	mov.u32 	%r6, %tid.x;
	or.b32  	%r1, %r5, %r6;
	ld.param.u32 	%r7, [place_param_0+16];
	setp.ge.s32 	%p1, %r1, %r7;
	@%p1 bra 	$L__BB1_5;
	mov.b64 	%rd3, place_param_0;
	mov.u64 	%rd1, %rd3;
	ld.param.u32 	%r8, [%rd1+20];
	div.s32 	%r2, %r1, %r8;
	mul.lo.s32 	%r10, %r2, %r8;
	sub.s32 	%r11, %r1, %r10;
	ld.param.u32 	%r12, [%rd1+28];
	sub.s32 	%r3, %r11, %r12;
	setp.lt.s32 	%p2, %r3, 0;
	mov.f32 	%f5, 0f00000000;
	@%p2 bra 	$L__BB1_4;
	ld.param.u32 	%r13, [%rd1+24];
	setp.ge.s32 	%p3, %r3, %r13;
	@%p3 bra 	$L__BB1_4;
	cvt.u64.u32 	%rd2, %r13;
	ld.param.u64 	%rd4, [%rd1];
	cvta.to.global.u64 	%rd5, %rd4;
	cvt.s64.s32 	%rd6, %r2;
	mul.lo.s64 	%rd7, %rd6, %rd2;
	shl.b64 	%rd8, %rd7, 2;
	add.s64 	%rd9, %rd5, %rd8;
	mul.wide.u32 	%rd10, %r3, 4;
	add.s64 	%rd11, %rd9, %rd10;
	ld.global.f32 	%f5, [%rd11];
$L__BB1_4:
	ld.param.u64 	%rd12, [%rd1+8];
	cvta.to.global.u64 	%rd13, %rd12;
	mul.wide.u32 	%rd14, %r1, 4;
	add.s64 	%rd15, %rd13, %rd14;
	st.global.f32 	[%rd15], %f5;
$L__BB1_5:
	ret;
}
`;
